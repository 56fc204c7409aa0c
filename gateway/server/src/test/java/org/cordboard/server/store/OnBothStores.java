package org.cordboard.server.store;

import org.cordboard.core.id.TenantId;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Base of tests that run on SQLite and on PostgreSQL, each test in a company of its own.
@ParameterizedClass
@EnumSource(TestStore.class)
public abstract class OnBothStores {
    @Parameter
    protected TestStore store;

    protected final TenantId tenant = new TenantId(Uuid7.next());

    protected final Database database() {
        return store.database();
    }
}
