package org.carryover.catalog;

import org.carryover.shared.TestDatabase;

class CatalogPostgresqlTest extends CatalogContract {

    CatalogPostgresqlTest() {
        super(TestDatabase.Kind.POSTGRESQL);
    }
}
