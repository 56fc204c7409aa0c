package org.cordboard.sip.registrar;

import java.util.Collection;
import java.util.List;

/// Keeps contacts over a restart, so that telephones can be called before they register again.
public interface ContactStore {
    /// Keeps none.
    ContactStore NONE = new ContactStore() {
        @Override
        public List<Contact> load() {
            return List.of();
        }

        @Override
        public void save(Collection<Contact> changed, Collection<String> gone) {}
    };

    /// Called once, at the start; may block. Those that have expired may be among them.
    List<Contact> load();

    /// Called on virtual threads, one at a time, once a second at most; may block.
    ///
    /// @param changed replace those of the same id
    /// @param gone ids
    void save(Collection<Contact> changed, Collection<String> gone);
}
