import mongoose from 'mongoose';
import type { Article } from '../article.ts';

const { Schema } = mongoose;

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const url = /^https?:\/\/[^\s/]+(\/\S*)?$/;

function text(maximum: number, minimum = 1) {
  return { type: String, required: true, minlength: minimum, maxlength: maximum } as const;
}

const addressSchema = new Schema(
  { street: text(100), city: text(100), zip: text(12), country: text(2, 2), phone: text(30) },
  { _id: false },
);

const authorSchema = new Schema(
  {
    name: text(100),
    email: { type: String, required: true, match: email },
    bio: { type: String, maxlength: 500 },
    joinedAt: { type: Date, required: true },
    website: { type: String, required: true, match: url },
    reputation: { type: Number, required: true, min: 0 },
    address: { type: addressSchema, required: true },
  },
  { _id: false },
);

const commentSchema = new Schema(
  {
    name: text(100),
    text: text(2000),
    at: { type: Date, required: true },
    likes: { type: Number, required: true, min: 0 },
    approved: { type: Boolean, required: true },
  },
  { _id: false },
);

/** `schema/models/article.yaml` in Mongoose's words, with the same rules. Indexes are made for all sides alike. */
export const articleSchema = new Schema<Article>(
  {
    title: text(200),
    slug: text(100),
    excerpt: { type: String, maxlength: 500 },
    body: text(20_000),
    status: { type: String, required: true, enum: ['draft', 'live', 'archived'] },
    language: { type: String, required: true, enum: ['en', 'de', 'fr', 'es'] },
    views: { type: Number, required: true, min: 0 },
    score: { type: Number, required: true, min: 0, max: 10 },
    featured: { type: Boolean, required: true },
    readMinutes: { type: Number, required: true, min: 1, max: 600 },
    author: { type: authorSchema, required: true },
    tags: { type: [{ type: String, minlength: 1, maxlength: 30 }], required: true },
    comments: { type: [commentSchema], required: true },
    publishedAt: { type: Date, required: true },
  },
  { timestamps: true, versionKey: false, autoIndex: false, autoCreate: false },
);
