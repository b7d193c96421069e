/** Text as it may stand between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A name as it stands in files. */
export function codeHtml(name: string): string {
  return `<code>${escapeHtml(name)}</code>`;
}

/** JSON that may stand inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** A cell of a table: text, already escaped where it is HTML. */
export interface Cell {
  readonly html: string;
  /** A smaller second line. */
  readonly detail?: string;
  /** Further smaller lines. */
  readonly note?: string;
}

export interface Table {
  /** Anchor and key of the table on the page. */
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** Columns of words, set from the left and broken into lines. */
  readonly isProse?: boolean;
  readonly head: readonly string[];
  /** The first text of a row is its heading. */
  readonly rows: readonly {
    readonly head: string;
    /** A smaller second line of the heading, as HTML. */
    readonly headDetail?: string;
    readonly cells: readonly Cell[];
    readonly isMarked?: boolean;
  }[];
}

/** More columns than these are printed in smaller letters. */
const MOST_PRINTED = 10;

/**
 * A table with a caption and headings of rows and columns. On a telephone each row is a block of its own, in which every
 * cell says what it is of; what is too wide for another screen scrolls sideways in its frame.
 */
export function tableHtml({ id, title, caption, isProse, head, rows }: Table): string {
  const columns = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map(({ head: rowHead, headDetail, cells, isMarked }) => {
    const row = cells
      .map(({ html, detail, note }, at) => {
        const label = escapeHtml(head[at + 1] ?? '');
        return `<td data-label="${label}"><span>${html}${small(detail)}${small(note)}</span></td>`;
      })
      .join('');
    return `<tr${isMarked ? ' class="baseline"' : ''}><th scope="row">${escapeHtml(rowHead)}${small(headDetail)}</th>${row}</tr>`;
  });
  return `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table${isProse ? ' class="prose"' : head.length > MOST_PRINTED ? ' class="wide"' : ''}>
<caption id="${id}"><div><strong>${escapeHtml(ended(title))}</strong> ${escapeHtml(caption)}</div></caption>
<thead><tr>${columns}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

/** A heading that stands before a sentence: with a full stop, unless it is a question. */
function ended(title: string): string {
  return title.endsWith('?') ? title : `${title}.`;
}

function small(text: string | undefined): string {
  return text ? `<br><small>${text}</small>` : '';
}
