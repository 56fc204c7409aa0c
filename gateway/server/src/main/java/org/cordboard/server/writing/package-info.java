/// What all that people write to each other has in common: how long it may be, and how fast it may come.
package org.cordboard.server.writing;
