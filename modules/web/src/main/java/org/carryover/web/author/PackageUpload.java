package org.carryover.web.author;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.carryover.authoring.ContentPackages;
import org.carryover.authoring.KeptPackage;
import org.carryover.web.ActiveUser;

/**
 * Takes a zip, reads it and keeps it for its author. It is no Faces page, so that what is too large can be refused before it is read; what is
 * wrong with the zip itself are faults of the package.
 */
@WebServlet("/author/upload")
@MultipartConfig(
        maxFileSize = PackageUpload.MOST,
        maxRequestSize = PackageUpload.MOST + PackageUpload.FRAME,
        fileSizeThreshold = 1 << 20)
public class PackageUpload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What a package may hold unpacked, so a zip of it is smaller. */
    static final long MOST = 100L << 20;

    /** What a form puts around a file. */
    static final long FRAME = 64L << 10;

    private static final String FILE = "file";
    private static final int LONGEST_NAME = 120;

    @Inject
    private transient ContentPackages packages;

    @Inject
    private transient ActiveUser activeUser;

    /** Why an upload is not read; the page has words for each. */
    enum Refused {
        NO_FILE,
        TOO_LARGE,
        BROKEN_OFF;

        static Optional<Refused> of(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.toString().equals(key))
                    .findFirst();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/author/publish");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > MOST + FRAME) {
            // What is not read any more cannot be told apart from the next request.
            response.setHeader("Connection", "close");
            refuse(request, response, Refused.TOO_LARGE);
            return;
        }
        try {
            Part file = request.getPart(FILE);
            if (file == null || file.getSize() == 0) {
                refuse(request, response, Refused.NO_FILE);
            } else {
                response.sendRedirect(request.getContextPath() + "/author/package/"
                        + read(file).id());
            }
        } catch (IllegalStateException e) {
            refuse(request, response, Refused.TOO_LARGE);
        } catch (IOException | ServletException e) {
            refuse(request, response, Refused.BROKEN_OFF);
        }
    }

    private KeptPackage read(Part file) throws IOException {
        try (InputStream zip = file.getInputStream()) {
            return packages.keep(activeUser.actor(), name(file), packages.read(activeUser.actor(), zip));
        } finally {
            file.delete();
        }
    }

    /** Some browsers send the way to the file too. */
    private static String name(Part file) {
        String name = Optional.ofNullable(file.getSubmittedFileName())
                .orElse("")
                .replaceFirst("^.*[/\\\\]", "")
                .strip();
        if (name.isEmpty()) {
            return "package.zip";
        }
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refused why)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/author/publish?refused=" + why);
    }
}
