package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.carryover.shared.Ids;
import org.carryover.shared.Role;

/**
 * Brings in the people that a new installation starts with. Their passwords lie in a file that only its owner reads; the launcher prints
 * it once and deletes it.
 */
@ApplicationScoped
public class FirstPeople {

    /** In the data folder. */
    public static final String FILE = "first-administrator.txt";

    private static final Logger LOG = Logger.getLogger(FirstPeople.class.getName());
    private static final String ADMINISTRATOR = "administrator@carryover.example";
    private static final int PASSWORD_LENGTH = 20;

    private record DemoPerson(String email, String name, Set<Role> roles) {}

    private static final List<DemoPerson> DEMO = List.of(
            new DemoPerson("therapist@demo.example", "Robin Sample, OTR/L", Set.of()),
            new DemoPerson("author@demo.example", "Alex Sample, OTD, OTR/L", Set.of(Role.AUTHOR)),
            new DemoPerson("admin@demo.example", "Kim Sample", Set.of(Role.ADMINISTRATOR)));

    private Registration registration;
    private Logins logins;
    private Passwords passwords;

    protected FirstPeople() {}

    @Inject
    FirstPeople(Registration registration, Logins logins, Passwords passwords) {
        this.registration = registration;
        this.logins = logins;
        this.passwords = passwords;
    }

    /** While nobody administers: an administrator whose one-time password must be changed at the first sign-in. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void ensureFirstAdministrator(Path dataFolder) {
        if (logins.hasAdministrator()) {
            return;
        }
        String password = Ids.random(PASSWORD_LENGTH);
        write(dataFolder, List.of("First administrator (one-time password): " + ADMINISTRATOR + "  " + password));
        registration.bringIn(
                "First Administrator",
                ADMINISTRATOR,
                passwords.hash(password),
                new Roles(Set.of(Role.ADMINISTRATOR)),
                true);
        LOG.info("The first administrator was brought in; the one-time password lies in " + FILE);
    }

    /** People to try the platform with. The caller has made sure that only this machine can reach it. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void ensureDemoPeople(Path dataFolder) {
        List<String> lines = new ArrayList<>();
        for (DemoPerson person : DEMO) {
            if (logins.byEmail(person.email()).isEmpty()) {
                String password = Ids.random(PASSWORD_LENGTH);
                lines.add("Demo: " + person.email() + "  " + password);
                write(dataFolder, List.of(lines.getLast()));
                registration.bringIn(
                        person.name(), person.email(), passwords.hash(password), new Roles(person.roles()), false);
            }
        }
        if (!lines.isEmpty()) {
            LOG.info("The demo people were brought in; their passwords lie in " + FILE);
        }
    }

    /** Adds to the file, which is created readable by its owner only, before anything is written to it. */
    private static void write(Path dataFolder, List<String> lines) {
        Path file = dataFolder.resolve(FILE);
        try {
            Files.createDirectories(dataFolder);
            if (Files.notExists(file)) {
                Files.createFile(file, ownerOnly(dataFolder));
            }
            Files.write(file, lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
