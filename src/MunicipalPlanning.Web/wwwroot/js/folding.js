// As SearchFolding on the server: width, kana, case, ①=1, dashes, 〜=～, no white space. `at` leads back to the text as written.
export const fold = text => {
    let folded = "";
    const at = [];
    for (const match of text.matchAll(/.[\uFF9E\uFF9F\u3099\u309A]?/gsu)) {
        for (const character of match[0].normalize("NFKC").toLowerCase()) {
            if (/\s/u.test(character))
                continue;
            const letter = foldLetter(character);
            folded += letter;
            for (let unit = 0; unit < letter.length; unit++)
                at.push(match.index);
        }
    }
    at.push(text.length);
    return { folded, at };
};

const foldLetter = character => {
    if (character >= "ァ" && character <= "ヶ")
        return String.fromCharCode(character.charCodeAt(0) - 0x60);
    if (character === "〜" || character === "～")
        return "~";
    return /[−‐–—―▲△]/u.test(character) ? "-" : character;
};

export const wordsOf = query => query.split(/\s+/u).map(word => fold(word).folded).filter(word => word.length > 0);
