/// The company's directory: whom a number belongs to, kept by people and read from CSV files.
package org.cordboard.server.contact;
