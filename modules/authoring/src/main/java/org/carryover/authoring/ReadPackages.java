package org.carryover.authoring;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The packages that were read last, as long as there is memory: an author walks through a preview page by page. */
final class ReadPackages {

    private static final int MOST = 4;

    private final Map<String, SoftReference<PackageReport>> reports = new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized Optional<PackageReport> get(String id) {
        return Optional.ofNullable(reports.get(id)).map(SoftReference::get);
    }

    synchronized void put(String id, PackageReport report) {
        reports.put(id, new SoftReference<>(report));
        if (reports.size() > MOST) {
            reports.remove(reports.keySet().iterator().next());
        }
    }

    /** What was found in a package depends on what is published. */
    synchronized void forget() {
        reports.clear();
    }
}
