package org.cordboard.server.texting;

/// What is sent with a text, and is here: a picture, mostly.
///
/// @param blob under which its content is found
/// @param type by its content, such as `image/jpeg`
/// @param name of a file
/// @param bytes of its content
public record TextPicture(String blob, String type, String name, int bytes) {}
