package org.carryover.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carryover.shared.Page;

/**
 * The foot of a list: which rows are shown, and the addresses of the first page, the last, and those about the one that is shown.
 *
 * @param range "26 to 50 of 20,002"
 * @param previous empty on the first page
 * @param next empty on the last page
 */
public record Pager(String range, List<Link> links, String previous, String next) {

    /**
     * One page.
     *
     * @param address empty for the page that is shown
     * @param after whether pages are left out before it
     */
    public record Link(int number, String address, boolean after) {}

    private static final int ABOUT = 2;

    public static Pager of(Page<?> shown, ListAddress address, Messages messages) {
        List<Link> links = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= shown.pages(); number = next(number, shown)) {
            String there = number == shown.page() ? "" : address.page(number).toString();
            links.add(new Link(number, there, number > before + 1));
            before = number;
        }
        return new Pager(
                range(shown, messages),
                List.copyOf(links),
                shown.hasPrevious() ? address.page(shown.page() - 1).toString() : "",
                shown.hasNext() ? address.page(shown.page() + 1).toString() : "");
    }

    public boolean isNeeded() {
        return links.size() > 1;
    }

    private static int next(int number, Page<?> shown) {
        if (number + 1 < shown.page() - ABOUT) {
            return shown.page() - ABOUT;
        }
        boolean beyond = number >= shown.page() + ABOUT && number < shown.pages();
        return beyond ? shown.pages() : number + 1;
    }

    private static String range(Page<?> shown, Messages messages) {
        long first = (long) (shown.page() - 1) * shown.size();
        NumberFormat number = NumberFormat.getIntegerInstance(Locale.US);
        return messages.text(
                "layout.pages.range",
                Map.of(
                        "first", number.format(first + 1),
                        "last", number.format(first + shown.rows().size()),
                        "total", number.format(shown.total())));
    }
}
