/// What the people of a company write to each other.
package org.cordboard.server.chat;
