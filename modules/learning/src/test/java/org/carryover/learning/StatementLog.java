package org.carryover.learning;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carryover.shared.TestDatabase;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.Server;

/** Writes down the statements that EclipseLink sends. */
final class StatementLog extends AbstractSessionLog {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    static StatementLog over(TestDatabase database) {
        StatementLog log = new StatementLog();
        log.setLevel(SessionLog.FINE);
        database.run(entities -> entities.unwrap(Server.class).setSessionLog(log));
        return log;
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (SessionLog.SQL.equals(entry.getNameSpace())) {
            statements.add(entry.getMessage());
        }
    }

    long count() {
        return statements.size();
    }

    @Override
    public String toString() {
        return String.join("\n", statements);
    }
}
