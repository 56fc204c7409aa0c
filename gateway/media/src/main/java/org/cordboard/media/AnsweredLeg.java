package org.cordboard.media;

/// @param answer the SDP to give to the peer
public record AnsweredLeg(Leg leg, String answer) {}
