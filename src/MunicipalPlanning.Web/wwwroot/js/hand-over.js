// Hands something over that the server does not keep: to the clipboard, to a file, to the printer.

export const copy = async text => {
    // The clipboard of the browser is there only with TLS; in an office's network the older way must do.
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text).then(() => true, () => copyOlder(text));
    return copyOlder(text);
};

const copyOlder = text => {
    const field = Object.assign(document.createElement("textarea"), { value: text, className: "visually-hidden" });
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
};

export const save = async (name, stream) => {
    const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type: "text/csv" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
};

export const print = () => window.print();
