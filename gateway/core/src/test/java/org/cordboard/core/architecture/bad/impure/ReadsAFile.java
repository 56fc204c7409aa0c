package org.cordboard.core.architecture.bad.impure;

final class ReadsAFile {
    Object act() throws Exception {
        return java.nio.file.Files.readString(java.nio.file.Path.of("x"));
    }
}
