import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reply } from '../reply/reply.js';
import { openConversation } from '../terminal/conversation.js';
import { defineCommands } from '../terminal/definitions.js';
import { compare } from './console/compare-command.js';
import { silentLog } from './console/silent-log.js';
import { library } from './real-report/library.js';

const commands = new Map([...defineCommands(library.report), ['compare', compare]]);

/** A new conversation, as a function from a line to the reply. */
function converse(): (line: string) => Reply {
  const respond = openConversation(commands, library, silentLog);
  return (line) => {
    const turn = respond(line);
    assert.ok(turn.kind === 'reply', `“${line}” gets a reply`);
    return turn.reply;
  };
}

function textOf({ blocks }: Reply): string {
  return blocks.map((block) => (block.kind === 'text' || block.kind === 'heading' ? block.text : '')).join('\n');
}

const labelsOf = ({ actions }: Reply): readonly string[] => actions.map(({ label }) => label);

describe('a conversation', () => {
  it('takes a line without a slash for a question', () => {
    const say = converse();
    assert.deepEqual(say('automobile industry'), say('/ask automobile industry'));
  });

  for (const line of ['/quit', '/exit', 'quit', 'EXIT', '/quit now']) {
    it(`ends with ${line}`, () => {
      assert.deepEqual(openConversation(commands, library, silentLog)(line), { kind: 'leave' });
    });
  }

  for (const line of ['', '   ', '\t']) {
    it(`has nothing to say to ${JSON.stringify(line)}`, () => {
      assert.deepEqual(openConversation(commands, library, silentLog)(line), { kind: 'silence' });
    });
  }

  it('runs an action of the last answer by its number, and then those of the new one', () => {
    const say = converse();
    assert.deepEqual(labelsOf(say('/read 25')), ['Previous (¶24)', 'Next (¶26)', 'Copy']);
    assert.deepEqual(say('1'), converse()('/read 24'));
    assert.deepEqual(say('1'), converse()('/read 23'));
  });

  it('goes on from the last answer, until an empty line begins anew', () => {
    const respond = openConversation(commands, library, silentLog);
    const quotedBy = (line: string): string => {
      const turn = respond(line);
      const quote = turn.kind === 'reply' ? turn.reply.blocks.find(({ kind }) => kind === 'quote') : undefined;
      return quote?.kind === 'quote' ? quote.citation.text : '';
    };
    assert.match(quotedBy('/city auto'), /¶13$/);
    assert.match(quotedBy('the next one'), /¶14$/);
    assert.match(quotedBy('and the carbon one?'), /¶15/);
    assert.equal(quotedBy(''), '');
    assert.equal(quotedBy('the next one'), '');
  });

  it('turns to the next passages, and back', () => {
    const say = converse();
    const first = labelsOf(say('automobile industry'));
    assert.deepEqual(first.slice(-2), ['Next', 'Copy']);
    const second = labelsOf(say(String(first.indexOf('Next') + 1)));
    assert.deepEqual(second.slice(-3), ['Previous', 'Next', 'Copy']);
    say(String(second.indexOf('Previous') + 1));
  });

  it('gives the last answer to copy, and leaves its choices open', () => {
    const say = converse();
    say('/read ¶25 s2');
    const copy = say('3');
    assert.deepEqual(textOf(copy).match(/Plain text|Markdown|Reference/g), ['Plain text', 'Markdown', 'Reference']);
    assert.deepEqual(copy.actions, []);
    assert.deepEqual(say('3'), copy);
    assert.deepEqual(say('1'), converse()('/read 25'));
  });

  it('has nobody to share with, and nothing to take away', () => {
    for (const line of ['automobile industry', '/read 25', '/city auto private: true']) {
      assert.ok(!labelsOf(converse()(line)).some((label) => label === 'Share' || label === 'Remove'));
    }
  });

  it('says which numbers there are', () => {
    const say = converse();
    assert.match(textOf(say('25')), /offers nothing.*\/read 25/);
    say('/read 25');
    assert.match(textOf(say('4')), /no choice 4.*1 to 3/);
    assert.match(textOf(say('0')), /no choice 0/);
    assert.deepEqual(say('1'), converse()('/read 24'), 'a slip leaves the choices open');
  });

  it('keeps the choices open through help', () => {
    const say = converse();
    say('/read 25');
    say('/help');
    assert.deepEqual(say('1'), converse()('/read 24'));
  });

  it('suggests the command that was probably meant, and offers to run it', () => {
    const say = converse();
    const reply = say('/porject Urban Renewal project');
    assert.match(textOf(reply), /no command \/porject\. Did you mean \/project\?/);
    assert.deepEqual(say('1'), converse()('/project urban renewal'));
    assert.match(textOf(say('/xyzzy')), /no command \/xyzzy\. \/help/);
    assert.match(textOf(say('/qiut')), /Did you mean \/quit\?/);
  });

  it('offers the choices when the name is left out or unknown', () => {
    const say = converse();
    const cities = library.report.cities.map(({ name }) => name);
    assert.deepEqual(labelsOf(say('/city')), cities);
    assert.deepEqual(say('3'), converse()('/city dual carbon'));
    assert.deepEqual(labelsOf(say('/city Atlantis')), cities);
    assert.deepEqual(labelsOf(say('/city auto')), ['Copy'], 'an alias is as good as the name');
  });

  it('asks for each option of several, keeping what was given', () => {
    const say = converse();
    assert.match(textOf(say('/compare')), /needs “first”/);
    const reply = say('1');
    assert.match(textOf(reply), /needs “second”/);
    assert.equal(textOf(say('2')), '{"first":"urban","second":"rural"}');
  });

  it('refuses what Discord would not let through', () => {
    const say = converse();
    const line = '/compare first: urban second: rural note: eleven char';
    assert.match(textOf(say(`${line}s`)), /“note” takes 10 characters at most; that was 12/);
    assert.match(textOf(say('x'.repeat(501))), /“question” takes 500 characters at most; that was 501/);
  });

  it('lists every command from its definition, and the options of one', () => {
    const say = converse();
    const [, list] = say('/help').blocks;
    assert.ok(list?.kind === 'list');
    for (const name of commands.keys()) assert.ok(list.items.some((item) => item.startsWith(`/${name} `)));
    assert.deepEqual(say('help'), say('/help'));
    assert.deepEqual(say('/'), say('/help'));
    assert.deepEqual(say('/help compare').blocks, [
      { kind: 'heading', text: '/compare first: … second: … [note: …]' },
      { kind: 'text', text: 'Two things side by side' },
      {
        kind: 'list',
        items: [
          'first: One. One of: Urban renewal, Rural renewal.',
          'second: Other. One of: Urban renewal, Rural renewal.',
          'note: A note (may be left out)',
        ],
      },
    ]);
    assert.deepEqual(say('/help /city'), say('/help city'));
    assert.match(textOf(say('/help ctiy')), /Did you mean \/city\?/);
  });

  it('takes “private” as a command in Discord does', () => {
    assert.equal(converse()('/read 25 private: true').visibility, 'private');
  });

  it('takes an option line by line where a command asks for it, until an empty line', () => {
    const respond = openConversation(commands, library, silentLog);
    const replyTo = (line: string): Reply | undefined => {
      const turn = respond(line);
      return turn.kind === 'reply' ? turn.reply : undefined;
    };
    assert.match(textOf(replyTo('/verify') ?? assert.fail()), /an empty line ends it/);
    assert.equal(replyTo('Implement the urban renewal project.'), undefined);
    assert.equal(replyTo('25'), undefined, 'neither a question nor a choice');
    assert.match(textOf(replyTo('') ?? assert.fail()), /project\. 25”: near/);
    replyTo('/verify private: true');
    replyTo('Implement the urban renewal project.');
    assert.equal(replyTo('')?.visibility, 'private');
  });

  it('breaks that off for another command, and when nothing was typed', () => {
    const respond = openConversation(commands, library, silentLog);
    respond('/verify');
    assert.equal(respond('/read 25').kind, 'reply');
    respond('/verify');
    assert.deepEqual(respond(''), { kind: 'silence' });
    assert.deepEqual(respond(''), { kind: 'silence' });
    respond('/verify');
    assert.deepEqual(respond('/quit'), { kind: 'leave' });
  });
});
