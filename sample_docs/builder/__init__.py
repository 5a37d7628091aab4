"""Turns what `content` says into PDFs: blocks are drawn, laid on sheets, and a pack's sheets are stamped."""
