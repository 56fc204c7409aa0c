package org.cordboard.server.config;

import java.util.List;
import java.util.stream.Collectors;

/// A setting that cannot be used. The message names the file, the setting and the remedy, and is shown as it
/// stands.
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public ConfigException(String message) {
        this(message, List.of(new Fault("", 0, message, "")));
    }

    private ConfigException(String message, List<Fault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /// One field of a company is wrong.
    public static ConfigException of(String path, String problem, String remedy) {
        return of("The settings", List.of(new Fault(path, 0, problem, remedy)));
    }

    /// Several fields of a company are wrong.
    ///
    /// @param faults at least one
    public static ConfigException of(List<Fault> faults) {
        return of("The settings", faults);
    }

    /// @param source how to name the file
    /// @param faults at least one
    static ConfigException of(String source, List<Fault> faults) {
        var all = faults.stream().map(Fault::toString).collect(Collectors.joining("\n  "));
        return new ConfigException(
                faults.size() == 1 ? source + ", " + all : source + " cannot be used:\n  " + all, faults);
    }

    /// The same of a text that nobody has seen.
    ConfigException withoutLines() {
        return of(
                "The settings",
                faults.stream()
                        .map(fault -> new Fault(fault.path(), 0, fault.problem(), fault.remedy()))
                        .toList());
    }

    /// Everything that is wrong, at least one.
    public List<Fault> faults() {
        return faults;
    }
}
