// Characters as a reader counts them: a composed one is one, a line feed none (the server's CharacterCount).
const segments = new Intl.Segmenter("ja", { granularity: "grapheme" });

export function countCharacters(text) {
  let count = 0;
  for (const { segment } of segments.segment(text)) if (segment !== "\n" && segment !== "\r\n") count++;
  return count;
}

// 312 / 300字（12字超過）
export function countWords(count, limit) {
  return count > limit ? `${count} / ${limit}字（${count - limit}字超過）` : `${count} / ${limit}字`;
}
