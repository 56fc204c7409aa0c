package org.cordboard.server.config;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.company.CompanyCheck.Problem;

/// Collects what is wrong with a company, so that all of it can be told at once.
final class Problems {
    private final List<Problem> all = new ArrayList<>();

    /// @param path of the field, such as `workgroups.support.overflow`
    void add(String path, String problem, String remedy) {
        all.add(new Problem(path, problem, remedy));
    }

    void addAll(List<Problem> more) {
        all.addAll(more);
    }

    List<Problem> all() {
        return List.copyOf(all);
    }
}
