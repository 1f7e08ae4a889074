package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.carryover.authoring.ContentPackages;
import org.carryover.authoring.Fault;
import org.carryover.authoring.PublishReport;
import org.carryover.shared.Actor;
import org.carryover.shared.Settings;

/** Publishes the content folder at the start. A broken one keeps the platform from starting, and changes nothing. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Publication {

    private static final Logger LOG = Logger.getLogger(Publication.class.getName());
    private static final Actor JOB = new Actor.Job("publication");

    @Inject
    private ContentPackages packages;

    @PostConstruct
    void publish() {
        Path folder = Settings.contentFolder();
        if (!Files.isDirectory(folder)) {
            throw refusal("there is no content folder " + folder + ". Set CARRYOVER_CONTENT to one.");
        }
        switch (packages.publishFolder(JOB, folder)) {
            case PublishReport.Published published -> LOG.info(() -> "Published the content folder " + folder);
            case PublishReport.Unchanged unchanged -> LOG.info(() -> "The content folder is as published: " + folder);
            case PublishReport.Refused refused -> throw refusal(said(folder, refused));
            case PublishReport.Undecided undecided ->
                throw new IllegalStateException("Nothing to decide: " + undecided);
        }
    }

    /** One line: the launcher prints it. */
    private static String said(Path folder, PublishReport.Refused refused) {
        Fault first = refused.errors().getFirst();
        return first.where() + ": " + first.message() + ". " + first.remedy() + " (Error 1 of "
                + refused.errors().size() + "; ./carryover lint " + folder + " shows all.)";
    }

    private static IllegalStateException refusal(String why) {
        return new IllegalStateException("Content package refused: " + why + " Nothing was published.");
    }
}
