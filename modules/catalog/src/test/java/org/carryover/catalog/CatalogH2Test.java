package org.carryover.catalog;

import org.carryover.shared.TestDatabase;

class CatalogH2Test extends CatalogContract {

    CatalogH2Test() {
        super(TestDatabase.Kind.H2);
    }
}
