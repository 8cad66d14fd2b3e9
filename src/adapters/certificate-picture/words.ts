import type { CertificateFacts } from '#domain/ports/certificate-painter';
import { count } from '#domain/record/certificate';
import { type Sounding, soundings } from '#domain/soundings';
import { ink } from './chart.ts';
import { fontFamily } from './fonts.ts';

/** What satori lays out: an element as React would create it, without React. */
export type Words = { type: 'div'; props: { style: Style; children?: (Words | string)[] } };
type Style = Record<string, string | number>;

/** The text of the picture; `name` is null if the fonts cannot write it. */
export function words(facts: CertificateFacts, name: string | null): Words {
  return box(
    { width: '100%', height: '100%', fontFamily, color: ink.text, position: 'relative' },
    box({ position: 'absolute', left: 122, top: 64, fontSize: 26, fontWeight: 700 }, 'Strait'),
    box(
      { ...column, position: 'absolute', left: 72, top: 148, width: 740 },
      box({ fontSize: 24, fontStyle: 'italic', color: ink.soft }, 'Certificate of completion'),
      box(
        { ...titleSize(facts.courseTitle), fontWeight: 700, letterSpacing: '-0.025em' },
        facts.courseTitle,
      ),
      name
        ? box(
            {
              ...nameSize(name),
              fontWeight: 600,
              lineHeight: 1.2,
              marginTop: 22,
              wordBreak: 'break-word',
            },
            name,
          )
        : box(
            { fontSize: 26, color: ink.soft, marginTop: 22 },
            'The holder is named on the certificate’s page.',
          ),
    ),
    box({ position: 'absolute', left: 72, top: 506 }, ...factColumns(facts)),
    ...soundings(facts.code).map(sounding),
  );
}

const column = { flexDirection: 'column' } as const;

function factColumns(facts: CertificateFacts): Words[] {
  const shown = [
    facts.tasksPassed > 0 && count(facts.tasksPassed, 'task'),
    facts.quizzesPassed > 0 && count(facts.quizzesPassed, 'quiz', 'quizzes'),
    facts.quizzesPassed > 0 && `${facts.quizPercent} %`,
  ].filter((entry) => entry !== false);
  const issued = facts.issuedAt.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return [
    fact('Issued', issued),
    fact('Shown by', shown.join(', ')),
    fact('Certificate', facts.code),
  ];
}

function fact(label: string, value: string): Words {
  return box(
    { ...column, marginRight: 44 },
    box({ fontSize: 18, color: ink.soft }, label),
    box({ fontSize: 22, fontWeight: 700, marginTop: 4 }, value),
  );
}

function sounding({ left, top, depth }: Sounding): Words {
  const style = { position: 'absolute', left, top, fontSize: 20, fontStyle: 'italic' };
  return box({ ...style, color: ink.soft }, String(depth));
}

/** A title has at most 80 characters: at most two lines in each size. */
function titleSize(title: string): Style {
  const fontSize = title.length <= 24 ? 66 : title.length <= 40 ? 56 : title.length <= 60 ? 46 : 40;
  return { fontSize, lineHeight: 1.06, marginTop: 10 };
}

/** A name has at most 80 characters. */
function nameSize(name: string): Style {
  return { fontSize: name.length <= 32 ? 40 : name.length <= 48 ? 34 : 28 };
}

function box(style: Style, ...children: (Words | string)[]): Words {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
