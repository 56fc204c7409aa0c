package org.cordboard.sms.provider;

/// What was sent with a text: a picture, mostly.
///
/// @param mediaType such as `image/jpeg`
/// @param content belongs to whoever has asked for it
public record Picture(String mediaType, byte[] content) {}
