/// Calls that a voice network brings by SIP after it has asked us over HTTP: tickets, and what it tells of them.
package org.cordboard.server.voice;
