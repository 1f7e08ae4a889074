package org.carryover.web;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.carryover.shared.Settings;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.xa.PGXADataSource;

/**
 * The database that the settings name: H2 in the data folder, or what {@code CARRYOVER_DB_URL} says. One WAR runs on both because the
 * choice falls here and not in the descriptor.
 */
public class ConfiguredDataSource implements DataSource, XADataSource {

    private final CommonDataSource target;

    public ConfiguredDataSource() {
        String url = url();
        String user = Settings.get("CARRYOVER_DB_USER").orElse("sa");
        String password = Settings.get("CARRYOVER_DB_PASSWORD").orElse("");
        target = url.startsWith("jdbc:postgresql:") ? postgresql(url, user, password) : h2(url, user, password);
    }

    static String url() {
        // WRITE_DELAY=0: with H2's default a killed process loses commits that were acknowledged.
        return Settings.get("CARRYOVER_DB_URL")
                .orElseGet(() -> "jdbc:h2:file:" + Settings.dataFolder().resolve("carryover")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    private static CommonDataSource postgresql(String url, String user, String password) {
        PGXADataSource source = new PGXADataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static CommonDataSource h2(String url, String user, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ((DataSource) target).getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return ((DataSource) target).getConnection(user, password);
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return ((XADataSource) target).getXAConnection();
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return ((XADataSource) target).getXAConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return target.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(target)) {
            return type.cast(target);
        }
        throw new SQLException("Not a wrapper for " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(target);
    }
}
