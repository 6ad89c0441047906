// The menus of the page close when one presses Esc or does something elsewhere.
const openMenus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", event => {
    for (const menu of openMenus())
        if (!menu.contains(event.target))
            menu.open = false;
});

document.addEventListener("focusin", event => {
    for (const menu of openMenus())
        if (!menu.contains(event.target))
            menu.open = false;
});

document.addEventListener("keydown", event => {
    if (event.key !== "Escape")
        return;
    for (const menu of openMenus()) {
        if (menu.contains(document.activeElement))
            menu.querySelector("summary").focus();
        menu.open = false;
    }
});
