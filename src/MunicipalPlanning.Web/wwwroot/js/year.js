// The form of a year: counts the characters of 記入要領 and shows how they will stand beside the field.
import { countCharacters, countWords } from "/js/characters.js";

for (const box of document.querySelectorAll("[data-instruction]")) {
  const [text, count, preview] = [box.querySelector("textarea"), box.querySelector("[data-count]"), box.querySelector("[data-preview]")];
  const limit = Number(text.dataset.limit);
  const show = () => {
    const length = countCharacters(text.value);
    count.textContent = countWords(length, limit);
    count.classList.toggle("over", length > limit);
    preview.textContent = text.value;
  };
  text.addEventListener("input", show);
  show();
}
