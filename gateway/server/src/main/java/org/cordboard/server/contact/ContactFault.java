package org.cordboard.server.contact;

import org.cordboard.core.sentence.Sentence;

/// What is wrong with a field of a contact.
///
/// @param field such as `mail`
/// @param remedy what to write instead
record ContactFault(String field, Sentence problem, Sentence remedy) {}
