package org.carryover.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.carryover.shared.Ids;

/**
 * Hashes and checks passwords with Argon2id, in the setting that the OWASP Password Storage Cheat Sheet names first: 19 MiB, 2 passes, 1 lane.
 */
@ApplicationScoped
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final Set<String> MOST_COMMON = read("common-passwords.txt");

    /** Each computation holds 19 MiB: as many at a time as there are processors, however many people sign in at nine o'clock. */
    private final Semaphore slots =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    /** Checked for an e-mail that nobody has, so that the answer takes as long as for one that somebody has. */
    private final String nobodysHash = hash(Ids.random(26));

    /** @return the key of the message that says what is wrong with it, or nothing */
    Optional<String> fault(String password, String email) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("identity.password.long");
        }
        String folded = normalized(password).toLowerCase(Locale.ROOT);
        boolean fewCharacters = folded.chars().distinct().count() < 4;
        if (MOST_COMMON.contains(folded) || fewCharacters || folded.equals(Account.key(Objects.toString(email, "")))) {
            return Optional.of("identity.password.common");
        }
        return Optional.empty();
    }

    String hash(String password) {
        return inSlot(() -> com.password4j.Password.hash(normalized(password))
                .addRandomSalt(16)
                .with(ARGON2ID)
                .getResult());
    }

    boolean matches(String password, String hash) {
        if (password == null || password.length() > LONGEST) {
            return false;
        }
        return inSlot(() -> com.password4j.Password.check(normalized(password), hash)
                .with(Argon2Function.getInstanceFromHash(hash)));
    }

    void checkNobody(String password) {
        matches(password, nobodysHash);
    }

    /** The same characters typed on two keyboards are one password. */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inSlot(java.util.function.Supplier<T> work) {
        slots.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private static Set<String> read(String name) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Passwords.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
