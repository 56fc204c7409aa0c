/// Requests of networks outside, which sign in with nothing but their signatures.
package org.cordboard.server.hook;
