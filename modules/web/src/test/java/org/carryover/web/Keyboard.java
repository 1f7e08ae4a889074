package org.carryover.web;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A page in the hands of somebody who has no mouse: nothing is clicked, everything is reached with Tab. */
final class Keyboard {

    private static final int FAR = 400;

    final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs until the focus is there; fails where Tab never comes. */
    Keyboard reach(Locator target) {
        ElementHandle element = target.first().elementHandle();
        for (int i = 0; i < FAR; i++) {
            if ((Boolean) page.evaluate("element => document.activeElement === element", element)) {
                seesWhereSheIs();
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + target + " on " + page.url());
    }

    /** A focus that cannot be seen leads nobody. */
    private void seesWhereSheIs() {
        boolean seen = (Boolean) page.evaluate("""
                () => {
                    const element = document.activeElement;
                    const box = element.closest('label') ?? element;
                    return [element, box, box.querySelector('span') ?? box].some(shown => {
                        const style = getComputedStyle(shown);
                        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
                    });
                }""");
        if (!seen) {
            throw new AssertionError("No focus is seen on " + page.evaluate("() => document.activeElement.outerHTML")
                    + " of " + page.url());
        }
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void press(Locator target, String key) {
        reach(target).press(key);
    }

    void type(Locator field, String text) {
        reach(field);
        page.keyboard().type(text);
    }

    /** In a list that is closed, each Arrow Down chooses the next. */
    void choose(Locator select, String value) {
        reach(select);
        for (int i = 0; i < FAR && !select.inputValue().equals(value); i++) {
            press("ArrowDown");
        }
        if (!select.inputValue().equals(value)) {
            throw new AssertionError("The arrows never reach " + value);
        }
    }

    /** One of a group of radio buttons: Tab comes to the group, arrows move in it. */
    void choose(Locator group, int index) {
        reach(group.locator("input[type=radio]"));
        press("Space");
        for (int i = 0; i < index; i++) {
            press("ArrowDown");
        }
    }
}
