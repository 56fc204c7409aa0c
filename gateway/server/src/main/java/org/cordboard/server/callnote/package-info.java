/// What agents keep of a call: how it ended, and their notes.
package org.cordboard.server.callnote;
