package org.cordboard.server.contact;

/// What is wrong with a field of a contact.
///
/// @param field such as `mail`
/// @param remedy what to write instead
record ContactFault(String field, String problem, String remedy) {}
