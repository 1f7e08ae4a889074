package org.carryover.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.List;
import org.carryover.authoring.ContentPackages;
import org.carryover.authoring.KeptPackage;
import org.carryover.shared.Settings;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** Where an author brings a package: the content folder as it is now, or a zip. What was read waits in {@link PackagePage}. */
@Named
@RequestScoped
public class PublishPage {

    @Inject
    private ContentPackages packages;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    /** Why an upload was not read: a word of {@link PackageUpload}. */
    @Inject
    @Param
    private String refused;

    private List<KeptPackage> kept;

    @PostConstruct
    void load() {
        kept = packages.kept(activeUser.actor());
    }

    public void readFolder() {
        Path folder = Settings.contentFolder();
        KeptPackage read = packages.keep(
                activeUser.actor(), messages.text("author.folder.name"), packages.read(activeUser.actor(), folder));
        messages.redirect("/author/package/" + read.id());
    }

    /** Empty where nothing was refused. */
    public String getRefusal() {
        return PackageUpload.Refused.of(refused)
                .map(why -> messages.text("author.upload." + why))
                .orElse("");
    }

    public List<KeptPackage> getKept() {
        return kept;
    }

    public String when(KeptPackage each) {
        return messages.dateTime(each.keptAt(), activeUser.zone());
    }

    public long getMegabytes() {
        return PackageUpload.MOST >> 20;
    }

    public long getMostBytes() {
        return PackageUpload.MOST;
    }
}
