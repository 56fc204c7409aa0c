package org.cordboard.server.contact;

import org.cordboard.core.sentence.Sentence;

/// What is wrong in a CSV file, and where.
///
/// @param line from 1
/// @param column its heading; empty when it is the line as a whole
/// @param remedy what to write instead
record CsvFault(int line, String column, Sentence problem, Sentence remedy) {}
