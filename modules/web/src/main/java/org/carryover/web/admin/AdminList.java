package org.carryover.web.admin;

import java.util.List;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;

/** A list of the administrators: how an address narrows it down, a page of it, and all of it as a file. */
interface AdminList<R> {

    /** As in its address and in the name of its file. */
    String name();

    /** The parameters by which an address narrows it down. */
    List<String> filters();

    Page<R> find(Asked asked, PageRequest page);

    /** Writes every row that the filter lets through, however many. */
    void export(Asked asked, CsvFile file);
}
