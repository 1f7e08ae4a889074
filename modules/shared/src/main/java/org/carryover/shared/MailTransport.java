package org.carryover.shared;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/**
 * Where mail goes: to the SMTP server of {@code CARRYOVER_SMTP_URL} ({@code smtp://user:password@host:587?from=records@example.org}, or {@code smtps}),
 * otherwise as {@code .eml} files into the data folder.
 */
sealed interface MailTransport {

    /** @throws NotSent with a reason that an administrator understands */
    void send(LetterView letter) throws NotSent;

    static MailTransport configured() {
        return Settings.get("CARRYOVER_SMTP_URL")
                .map(url -> (MailTransport) new Smtp(URI.create(url)))
                .orElseGet(() -> new EmlFolder(Settings.dataFolder().resolve("mail")));
    }

    final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        NotSent(String reason) {
            super(reason);
        }

        NotSent(String reason, Exception cause) {
            super(reason, cause);
        }
    }

    /** Keeps each message as a file, for installations without a mail server. */
    record EmlFolder(Path folder) implements MailTransport {

        @Override
        public void send(LetterView letter) throws NotSent {
            Path file = folder.resolve(letter.id() + ".eml");
            try {
                Files.createDirectories(folder);
                try (OutputStream out = Files.newOutputStream(file)) {
                    mime(Session.getInstance(new Properties()), "carryover@localhost", letter)
                            .writeTo(out);
                }
            } catch (IOException | MessagingException e) {
                throw new NotSent("Could not be written to the data folder: " + e.getMessage(), e);
            }
            throw new NotSent("No mail server is configured; the message lies in the data folder as mail/" + letter.id()
                    + ".eml");
        }
    }

    record Smtp(URI server) implements MailTransport {

        private static final String TIMEOUT = "10000";

        @Override
        public void send(LetterView letter) throws NotSent {
            Session session = Session.getInstance(properties());
            try {
                Message message = mime(session, from(), letter);
                String[] login =
                        Optional.ofNullable(server.getUserInfo()).orElse("").split(":", 2);
                if (login.length == 2) {
                    Transport.send(message, login[0], login[1]);
                } else {
                    Transport.send(message);
                }
            } catch (MessagingException e) {
                throw new NotSent("The mail server did not take it: " + e.getMessage(), e);
            }
        }

        private Properties properties() {
            boolean encrypted = "smtps".equals(server.getScheme());
            Properties properties = new Properties();
            properties.setProperty("mail.transport.protocol", "smtp");
            properties.setProperty("mail.smtp.host", server.getHost());
            properties.setProperty(
                    "mail.smtp.port", String.valueOf(server.getPort() > 0 ? server.getPort() : encrypted ? 465 : 25));
            properties.setProperty("mail.smtp.ssl.enable", String.valueOf(encrypted));
            properties.setProperty("mail.smtp.starttls.enable", String.valueOf(!encrypted));
            properties.setProperty("mail.smtp.auth", String.valueOf(server.getUserInfo() != null));
            properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
            properties.setProperty("mail.smtp.timeout", TIMEOUT);
            return properties;
        }

        private String from() {
            String query = Optional.ofNullable(server.getQuery()).orElse("");
            return query.startsWith("from=") ? query.substring("from=".length()) : "carryover@" + server.getHost();
        }
    }

    private static MimeMessage mime(Session session, String from, LetterView letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.body(), "UTF-8");
        message.setSentDate(Date.from(letter.createdAt()));
        return message;
    }
}
