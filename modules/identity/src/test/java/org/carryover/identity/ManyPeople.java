package org.carryover.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carryover.shared.SearchText;
import org.carryover.shared.TestDatabase;

/** People by the thousand, written past the façade, and what a database reads to list them. */
final class ManyPeople {

    private ManyPeople() {}

    static void insert(TestDatabase database, int many) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement person = connection.prepareStatement(
                        "insert into person (id, version, license_name, other_names, sort_name,"
                                + " search_text, profession, time_zone, created_at) values (?, 1, ?, '[]', ?, ?, 'OTHER', 'UTC', ?)");
                PreparedStatement account = connection.prepareStatement(
                        "insert into account (id, version, person_id, email, email_key, password_hash,"
                                + " password_changed_at, sessions_since, must_change_password, roles, created_at)"
                                + " values (?, 1, ?, ?, ?, 'none', ?, ?, false, 'THERAPIST', ?)")) {
            connection.setAutoCommit(false);
            Timestamp then = Timestamp.valueOf("2026-01-01 00:00:00");
            for (int i = 0; i < many; i++) {
                String id = "many%05d".formatted(i);
                String name = "Amany " + i;
                String folded = SearchText.fold(name);
                fill(person, id, name, folded, folded, then);
                String email = "many" + i + "@sample.example";
                fill(account, id, id, email, email, then, then, then);
            }
            person.executeBatch();
            account.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement().execute("analyze");
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** Rows that the database touches for the first page of a list without other parameters. */
    static long rowsRead(TestDatabase database, String query, int size) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            try (PreparedStatement explain =
                    connection.prepareStatement((h2 ? "explain analyze " : "explain (analyze, costs off) ") + query)) {
                explain.setInt(1, size);
                explain.setInt(2, 0);
                return sum(explain.executeQuery(), Pattern.compile(h2 ? "scanCount: (\\d+)" : "rows=(\\d+)"));
            }
        }
    }

    private static long sum(ResultSet plan, Pattern count) throws SQLException {
        long sum = 0;
        while (plan.next()) {
            Matcher found = count.matcher(plan.getString(1));
            while (found.find()) {
                sum += Long.parseLong(found.group(1));
            }
        }
        return sum;
    }
}
