import { privateOption } from '../src/answers/options.js';
import type { SlashCommand } from '../src/command.js';
import { commandTexts } from '../src/messages/command-texts.js';
import { fitBlocks } from '../src/reply/fit.js';
import { publicReply } from '../src/reply/reply.js';

/** @param version  of the bot */
export function createAbout(version: string): SlashCommand {
  return {
    define: () => ({
      ...commandTexts('about'),
      options: [privateOption],
    }),
    handle(_options, { report, messages }) {
      const { about } = messages;
      const { title, speaker, date, published, source, sha256, paragraphs } = report;
      return publicReply(
        fitBlocks(
          [
            { kind: 'heading', text: title },
            {
              kind: 'list',
              items: [
                about.delivered(messages.date(date), speaker),
                ...(published === undefined ? [] : [about.published(messages.date(published))]),
                about.text(paragraphs.length, sha256),
              ],
            },
            { kind: 'link', text: about.source, url: source },
            { kind: 'heading', text: about.verbatimTitle },
            { kind: 'text', text: about.verbatim },
            { kind: 'heading', text: about.privacyTitle },
            { kind: 'list', items: about.privacy },
            { kind: 'text', text: about.version(version) },
          ],
          [],
        ),
      );
    },
  };
}
