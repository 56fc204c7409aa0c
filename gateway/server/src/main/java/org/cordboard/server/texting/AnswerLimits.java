package org.cordboard.server.texting;

/// How much the program says by itself to one number, so that two robots do not talk with each other
/// for
/// ever.
///
/// @param perHour how many automatic answers a thread has within an hour
/// @param same how often the same words are answered within an hour
public record AnswerLimits(int perHour, int same) {
    public static final AnswerLimits USUAL = new AnswerLimits(6, 3);
}
