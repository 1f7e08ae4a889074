package org.carryover.web.files;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.carryover.web.admin.ListFiles;
import org.carryover.web.api.Problems;
import org.carryover.web.author.PreviewFiles;

/** What is downloaded, below {@code /files}. What is not listed is absent. */
@ApplicationPath("/files")
public class Files extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CertificateFiles.class,
                HandoutFile.class,
                ListFiles.class,
                MediaFiles.class,
                PreviewFiles.class,
                Problems.class,
                ToolFiles.class,
                TranscriptFile.class);
    }
}
