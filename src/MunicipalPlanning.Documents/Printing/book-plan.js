// Which units, or which lines of them, stand on which page. Arithmetic only: nothing is laid out anew.
const fewestLines = 2;
const longestKeptWhole = 8;

const planPages = (units, room, foot) => {
  const pages = [];
  let page = null;
  let carried = [];

  const open = () => {
    page = { pieces: [], terms: carried, start: 0, isEmpty: true };
    carried = [];
    pages.push(page);
  };

  // Where a line of a unit would end on the current page.
  const endOf = (unit, line) => {
    const bottom = line === unit.lines ? unit.bottom : unit.top + line * unit.lineHeight;
    return bottom - page.start;
  };

  const begin = (unit, line) => {
    page.start = unit.top + line * unit.lineHeight - unit.lead;
    page.isEmpty = false;
  };

  const fits = (unit, line, from, others) => {
    const terms = [...page.terms, ...others, ...unit.terms.filter((term) => term.line >= from && term.line < line).map((term) => term.number)];
    return endOf(unit, line) <= room - foot(terms);
  };

  // The chain of headings that begins here needs room for the first lines of what follows it.
  const chainFits = (index) => {
    const others = [];
    let last = index;
    while (units[last].keeps && last + 1 < units.length && !units[last + 1].startsPage) {
      others.push(...units[last].terms.map((term) => term.number));
      last++;
    }
    const unit = units[last];
    const isWhole = unit.lines < 2 * fewestLines || (last > index && units[last - 1].keepsNextWhole && unit.lines <= longestKeptWhole);
    return fits(unit, isWhole ? unit.lines : fewestLines, 0, others);
  };

  const accept = (unit, from, to, isForced) => {
    page.pieces.push({ unit, from, to });
    for (const term of unit.terms.filter((term) => term.line >= from && term.line < to)) {
      const isTooMuch = isForced && endOf(unit, to) > room - foot([...page.terms, term.number]);
      (isTooMuch ? carried : page.terms).push(term.number);
    }
  };

  const lastLineThatFits = (unit, from) => {
    for (let line = unit.lines; line > from; line--) {
      const mayBreak = line === unit.lines || (line - from >= fewestLines && unit.lines - line >= fewestLines);
      if (mayBreak && fits(unit, line, from, []))
        return line;
    }
    return from;
  };

  const place = (unit, index) => {
    let from = 0;
    while (from < unit.lines) {
      if (page.isEmpty)
        begin(unit, from);
      const isFirst = page.pieces.length === 0;
      const isRoom = from > 0 || isFirst || chainFits(index);
      let line = isRoom ? lastLineThatFits(unit, from) : from;
      const isForced = line === from && isFirst;
      if (isForced)
        line = unit.lines - from >= 2 * fewestLines ? from + fewestLines : unit.lines;
      if (line > from)
        accept(unit, from, line, isForced);
      from = line;
      if (from < unit.lines)
        open();
    }
  };

  units.forEach((unit, index) => {
    if (page === null || (unit.startsPage && page.pieces.length > 0))
      open();
    place(unit, index);
  });
  while (carried.length > 0)
    open();
  return pages;
};
