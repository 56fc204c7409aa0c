package org.cordboard.server.contact;

/// What is wrong in a CSV file, and where.
///
/// @param line from 1
/// @param column its heading; empty when it is the line as a whole
/// @param remedy what to write instead
record CsvFault(int line, String column, String problem, String remedy) {}
