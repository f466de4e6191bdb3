/** Begins a text with a capital letter. */
import type {Harmless} from './harmless.js';

/**
 * The text with a capital as its first letter. Messages and labels are written to follow other words (`error: unknown
 * key`), so an output that begins a sentence with one of them uses this function.
 */
export function capital(text: Harmless): Harmless;
export function capital(text: string): string;
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
