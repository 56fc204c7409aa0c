package org.cordboard.server.webcall;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// What callers at web pages see and hear while they wait.
public final class Film {
    /// Beyond that, callers would wait for the film.
    public static final int BYTES_AT_MOST = 12 << 20;

    private static final byte[] EBML = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
    private static final byte[] BOX = "ftyp".getBytes(StandardCharsets.US_ASCII);
    private static final int BOX_AT = 4;
    private static final int EDITION_BYTES = 8;
    private static final byte[] WEBVTT = "WEBVTT".getBytes(StandardCharsets.US_ASCII);

    private final byte[] video;
    private final Optional<byte[]> captions;
    private final String edition;

    /// @param video WebM or MP4
    /// @param captions WebVTT
    /// @throws IllegalArgumentException when it is something else; the message tells what
    public Film(byte[] video, Optional<byte[]> captions) {
        if (!isWebm(video) && !isMp4(video)) {
            throw new IllegalArgumentException("this is neither WebM nor MP4");
        }
        if (video.length > BYTES_AT_MOST) {
            throw new IllegalArgumentException("this is longer than " + (BYTES_AT_MOST >> 20) + " MiB");
        }
        if (captions.isPresent() && !startsWith(captions.get(), 0, WEBVTT)) {
            throw new IllegalArgumentException("these captions are no WebVTT: they do not begin with WEBVTT");
        }
        this.video = video.clone();
        this.captions = captions.map(byte[]::clone);
        edition = hash(this.video, this.captions);
    }

    private static String hash(byte[] video, Optional<byte[]> captions) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(video);
            captions.ifPresent(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, EDITION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isWebm(byte[] video) {
        return startsWith(video, 0, EBML);
    }

    private static boolean isMp4(byte[] video) {
        return startsWith(video, BOX_AT, BOX);
    }

    private static boolean startsWith(byte[] content, int from, byte[] beginning) {
        return content.length >= from + beginning.length
                && Arrays.equals(content, from, from + beginning.length, beginning, 0, beginning.length);
    }

    String type() {
        return isWebm(video) ? "video/webm" : "video/mp4";
    }

    /// Not to be changed.
    byte[] video() {
        return video;
    }

    Optional<byte[]> captions() {
        return captions;
    }

    /// Another one for another film, so that browsers may keep what they have loaded.
    String edition() {
        return edition;
    }
}
