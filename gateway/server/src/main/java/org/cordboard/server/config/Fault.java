package org.cordboard.server.config;

/// What is wrong with one field of a file.
///
/// @param path of the field, such as `workgroups.support.overflow`; empty when the file as a whole is wrong
/// @param line from 1; 0 when it is not known
/// @param remedy what to do; empty when `problem` says it
public record Fault(String path, int line, String problem, String remedy) {
    @Override
    public String toString() {
        return (line > 0 ? "line " + line + ": " : "")
                + (path.isEmpty() ? "" : path + ": ")
                + problem
                + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
