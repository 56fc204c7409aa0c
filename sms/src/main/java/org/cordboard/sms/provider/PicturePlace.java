package org.cordboard.sms.provider;

import java.net.URI;

/// Where the network keeps what was sent with a text: a picture, mostly.
///
/// @param mediaType such as `image/jpeg`
public record PicturePlace(URI address, String mediaType) {}
