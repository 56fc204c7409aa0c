package org.cordboard.core.id;

/// One leg that the gateway has dialled on behalf of a call: an external number or a person's other telephone.
///
/// @param number counts from 1 within a call
public record OutsideId(long number) {
    /// The caller's own side, where that was dialled.
    public static final OutsideId CALLER = new OutsideId(0);
}
