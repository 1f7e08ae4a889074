package org.carryover.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carryover.shared.Absent;
import org.carryover.shared.AuditLog;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;

/** The administrators' lists as files, with the filters of their pages. Who took which list, narrowed down to what, is in the audit log. */
@Path("/admin/{list}")
@RequestScoped
public class ListFiles {

    @Inject
    @Any
    private Instance<AdminList<?>> lists;

    @Inject
    private AuditLog audit;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @GET
    public Response file(@PathParam("list") String name) {
        AdminList<?> list = lists.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Absent("list " + name));
        Asked asked =
                new Asked(activeUser.actor(), activeUser.zone(), Listed.address(list, request, "/files/admin/" + name));
        audit.recordDownload(asked.actor(), name, filter(list, asked));
        List<String> header =
                Arrays.asList(messages.text("admin." + name + ".file").split("\\|"));
        StreamingOutput rows = out -> {
            CsvFile file = new CsvFile(out, header);
            list.export(asked, file);
            file.end();
        };
        return Response.ok(rows, "text/csv;charset=UTF-8;header=present")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"carryover-" + name + "-" + LocalDate.now(clock.withZone(asked.zone()))
                                + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Map<String, String> filter(AdminList<?> list, Asked asked) {
        return list.filters().stream()
                .filter(parameter -> asked.text(parameter) != null)
                .collect(Collectors.toMap(parameter -> parameter, asked::text));
    }
}
