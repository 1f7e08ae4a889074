package org.carryover.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.web.ActiveUser;
import org.carryover.web.ListAddress;
import org.carryover.web.Messages;
import org.carryover.web.Pager;

/** A list as its page shows it: the rows, what it is narrowed down to, and the ways to the other rows and to the file. */
public final class Listed<R> {

    /** The parameter that orders a list, which takes nothing away. */
    static final String SORT = "sort";

    private static final int SIZE = 25;

    private final AdminList<R> list;
    private final Asked asked;
    private final Page<R> page;
    private final Pager pager;

    private Listed(AdminList<R> list, Asked asked, Page<R> page, Pager pager) {
        this.list = list;
        this.asked = asked;
        this.page = page;
        this.pager = pager;
    }

    /** One of the values that a filter offers. */
    public record Choice(String value, String label, boolean chosen) {}

    /** @param further parameters that the address keeps and that do not narrow the list down */
    static <R> Listed<R> of(
            AdminList<R> list,
            HttpServletRequest request,
            ActiveUser activeUser,
            Messages messages,
            String... further) {
        ListAddress address = address(list, request, "/admin/" + list.name(), further);
        Asked asked = new Asked(activeUser.actor(), activeUser.zone(), address);
        Page<R> page = list.find(asked, new PageRequest(address.page(), SIZE));
        if (page.page() > page.pages()) {
            page = list.find(asked, new PageRequest(page.pages(), SIZE));
        }
        return new Listed<>(list, asked, page, Pager.of(page, address, messages));
    }

    static ListAddress address(AdminList<?> list, HttpServletRequest request, String path, String... further) {
        List<String> names = new ArrayList<>(list.filters());
        names.add(ListAddress.PAGE);
        names.addAll(List.of(further));
        return ListAddress.of(request, path, names);
    }

    public List<R> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    public Pager getPager() {
        return pager;
    }

    /** What the address asks for under this name. */
    public String value(String name) {
        return asked.address().value(name);
    }

    /** The address of the list as it is shown, with one value changed. */
    public String with(String name, String value) {
        return asked.address().with(name, value).toString();
    }

    public String without(String name) {
        return asked.address().without(name).toString();
    }

    public boolean isNarrowed() {
        return list.filters().stream()
                .anyMatch(name -> !name.equals(SORT) && !value(name).isEmpty());
    }

    public boolean isPeriodUnread() {
        return asked.isPeriodUnread();
    }

    /** The address of the file with the same rows. */
    public String getFile() {
        String query = asked.address().without(ListAddress.PAGE).toString().replaceFirst("^[^?]*", "");
        return "/files/admin/" + list.name() + query;
    }

    Asked asked() {
        return asked;
    }

    <E extends Enum<E>> List<Choice> choices(String name, List<E> constants, Function<E, String> label) {
        return constants.stream()
                .map(constant -> choice(name, Asked.key(constant), label.apply(constant)))
                .toList();
    }

    /** @param titles by slug */
    List<Choice> courses(String name, Map<String, String> titles) {
        return titles.entrySet().stream()
                .map(course -> choice(name, course.getKey(), course.getValue()))
                .toList();
    }

    Choice choice(String name, String value, String label) {
        return new Choice(value, label, value.equals(value(name)));
    }
}
