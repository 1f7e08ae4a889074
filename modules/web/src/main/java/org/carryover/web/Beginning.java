package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.carryover.credit.Accreditation;
import org.carryover.identity.FirstPeople;
import org.carryover.shared.Settings;

/** Brings in whom a new installation needs: the first administrator, and on loopback the demo people and a demo approval when the settings ask for them. */
@Singleton
@Startup
@DependsOn("Publication")
@TransactionManagement(TransactionManagementType.BEAN)
public class Beginning {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    @Inject
    private FirstPeople firstPeople;

    @Inject
    private Accreditation accreditation;

    @PostConstruct
    void bringIn() {
        firstPeople.ensureFirstAdministrator(Settings.dataFolder());
        if (Settings.demo()) {
            String host = URI.create(Settings.baseUrl()).getHost();
            if (!LOOPBACK.contains(host)) {
                throw new IllegalStateException("CARRYOVER_DEMO works on loopback only, and CARRYOVER_BASE_URL names "
                        + host + ". Unset one of the two.");
            }
            firstPeople.ensureDemoPeople(Settings.dataFolder());
            accreditation.ensureDemoApproval();
        }
    }
}
