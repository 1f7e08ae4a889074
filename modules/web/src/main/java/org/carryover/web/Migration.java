package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to this version's schema before anything else starts. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = Migration.DATA_SOURCE,
        className = "org.carryover.web.ConfiguredDataSource",
        minPoolSize = 2,
        maxPoolSize = 24)
public class Migration {

    static final String DATA_SOURCE = "java:app/jdbc/carryover";

    @Resource(lookup = DATA_SOURCE)
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                // Each module numbers its own range, so a new V2xx comes after a V600 that has already run.
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
