package org.carryover.shared;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A fresh database with every migration on the class path and EclipseLink over every entity on it: H2 in memory, or a real PostgreSQL
 * whose server is shared by the tests of one JVM.
 */
public final class TestDatabase implements AutoCloseable {

    /** The two databases that the platform runs on. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    private static EmbeddedPostgres postgres;
    private static List<String> managedClasses;

    private final DataSource dataSource;
    private final Statements statements = new Statements();
    private final EntityManagerFactory factory;

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        this.factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new Unit(statements.heardOn(dataSource), managedClasses()),
                        Map.of(
                                "eclipselink.weaving", "false",
                                "eclipselink.logging.level", "WARNING",
                                "eclipselink.session-name", UUID.randomUUID().toString()));
    }

    public static TestDatabase open(Kind kind) {
        return switch (kind) {
            case H2 -> new TestDatabase(h2());
            case POSTGRESQL -> new TestDatabase(postgresql());
        };
    }

    /** The same database as another node of the platform sees it, with nothing in memory. The caller closes it. */
    public TestDatabase anotherNode() {
        return new TestDatabase(dataSource);
    }

    /** An entity manager outside any transaction; the caller closes it. */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Runs the work in a transaction of its own, with a persistence context of its own. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    public void run(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** The statements that the work sends, in order: a list must need as few for many rows as for one. */
    public List<String> statements(Consumer<EntityManager> work) {
        return statements.of(() -> run(work));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        factory.close();
    }

    private static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }

    private static synchronized DataSource postgresql() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return postgres.getDatabase("postgres", name);
        } catch (IOException | java.sql.SQLException e) {
            throw new IllegalStateException("No PostgreSQL for the tests", e);
        }
    }

    private static synchronized List<String> managedClasses() {
        if (managedClasses == null) {
            try (ScanResult scan = new ClassGraph()
                    .acceptPackages("org.carryover")
                    .enableAnnotationInfo()
                    .ignoreClassVisibility()
                    .scan()) {
                List<String> names = new ArrayList<>();
                for (String annotation : List.of("Entity", "Embeddable", "MappedSuperclass", "Converter")) {
                    names.addAll(scan.getClassesWithAnnotation("jakarta.persistence." + annotation)
                            .getNames());
                }
                managedClasses = names;
            }
        }
        return managedClasses;
    }

    private record Unit(DataSource dataSource, List<String> managedClassNames) implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return "carryover";
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return dataSource;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return TestDatabase.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return managedClassNames;
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.ENABLE_SELECTIVE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return new Properties();
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return TestDatabase.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // Weaving is off in these tests.
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return null;
        }
    }
}
